export class WordDocument {}
