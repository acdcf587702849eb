//go:build !purego

#include "textflag.h"

// func findRows(pilots *byte, shift int, slots *byte, n int, keys *uint64, count int, found *uint32, rows *byte, stride int) int
//
// What Index.Find does. The rows are on their way from memory while the search
// goes on.
TEXT ·findRows(SB), NOSPLIT, $0-80
	MOVQ  pilots+0(FP), SI
	MOVQ  shift+8(FP), CX
	MOVQ  slots+16(FP), DI
	MOVQ  n+24(FP), R8
	MOVQ  keys+32(FP), BX
	MOVQ  count+40(FP), R9
	MOVQ  found+48(FP), R10
	MOVQ  rows+56(FP), R14
	MOVQ  stride+64(FP), R15
	MOVQ  $0x9E3779B97F4A7C15, R11
	MOVQ  $0xD6E8FEB86659FD93, R12
	XORL  R13, R13
	TESTQ R9, R9
	JZ    done

key:
	MOVQ    (BX), AX
	MOVQ    AX, DX
	SHRQ    CX, DX
	MOVBQZX (SI)(DX*1), DX
	IMULQ   R11, DX
	XORQ    AX, DX
	IMULQ   R12, DX
	SHRQ    $32, DX
	IMULQ   R8, DX
	SHRQ    $32, DX
	MOVL    (DI)(DX*4), DX
	XORL    DX, AX
	SHRL    $15, DX
	MOVL    DX, (R10)(R13*4)
	ADDQ    $8, BX
	SHLL    $17, AX
	SUBL    $1, AX        // borrows if the key's bits agree
	SBBL    AX, AX
	ANDL    DX, AX        // the row, or zero
	MOVQ    AX, DX
	NEGL    AX            // carries unless zero
	ADCQ    $0, R13
	IMULQ   R15, DX
	ADDQ    R14, DX
	PREFETCHT0 (DX)
	CMPQ    R15, $128
	JLT     fetched
	PREFETCHT0 64(DX)
	JEQ     fetched
	PREFETCHT0 128(DX)
	PREFETCHT0 192(DX)

fetched:
	DECQ    R9
	JNZ     key

done:
	MOVQ R13, ret+72(FP)
	RET

// EVEN sets Y15 to a mask of the even bytes.
#define EVEN \
	VPCMPEQW Y15, Y15, Y15 \
	VPSRLW   $8, Y15, Y15

// ADD adds 32 bytes of the row at SI+AX to lanes of its even and odd bytes.
#define ADD(at, even, odd) \
	VMOVDQU at(SI)(AX*1), Y8  \
	VPSRLW  $8, Y8, Y9        \
	VPAND   Y15, Y8, Y8       \
	VPADDW  Y8, even, even    \
	VPADDW  Y9, odd, odd

// LOAD and STORE move 64 bytes of lanes between sums and registers.
#define LOAD(at, even, odd) \
	VMOVDQU at(BX), even    \
	VMOVDQU at+32(BX), odd

#define STORE(at, even, odd) \
	VMOVDQU even, at(BX)     \
	VMOVDQU odd, at+32(BX)

// func sumRows(rows *byte, stride int, ids *uint32, n int, sums *[16]uint64)
TEXT ·sumRows(SB), NOSPLIT, $0-40
	MOVQ rows+0(FP), SI
	MOVQ stride+8(FP), DX
	MOVQ ids+16(FP), DI
	MOVQ n+24(FP), CX
	MOVQ sums+32(FP), BX
	EVEN
	LOAD(0, Y0, Y1)
	LOAD(64, Y2, Y3)

row:
	MOVL  (DI), AX
	IMULQ DX, AX
	ADD(0, Y0, Y1)
	ADD(32, Y2, Y3)
	ADDQ  $4, DI
	DECQ  CX
	JNZ   row

	STORE(0, Y0, Y1)
	STORE(64, Y2, Y3)
	VZEROUPPER
	RET

// func sumRows128(rows *byte, stride int, ids *uint32, n int, sums *[32]uint64)
TEXT ·sumRows128(SB), NOSPLIT, $0-40
	MOVQ rows+0(FP), SI
	MOVQ stride+8(FP), DX
	MOVQ ids+16(FP), DI
	MOVQ n+24(FP), CX
	MOVQ sums+32(FP), BX
	EVEN
	LOAD(0, Y0, Y1)
	LOAD(64, Y2, Y3)
	LOAD(128, Y4, Y5)
	LOAD(192, Y6, Y7)

row:
	MOVL  (DI), AX
	IMULQ DX, AX
	ADD(0, Y0, Y1)
	ADD(32, Y2, Y3)
	ADD(64, Y4, Y5)
	ADD(96, Y6, Y7)
	ADDQ  $4, DI
	DECQ  CX
	JNZ   row

	STORE(0, Y0, Y1)
	STORE(64, Y2, Y3)
	STORE(128, Y4, Y5)
	STORE(192, Y6, Y7)
	VZEROUPPER
	RET

// func addLanes(sums *[64]uint64, lanes *uint64, n int)
TEXT ·addLanes(SB), NOSPLIT, $0-24
	MOVQ sums+0(FP), DI
	MOVQ lanes+8(FP), SI
	MOVQ n+16(FP), CX

words:
	VMOVDQU (DI), Y0
	VMOVDQU 32(DI), Y1
	VPADDW  (SI), Y0, Y0
	VPADDW  32(SI), Y1, Y1
	VMOVDQU Y0, (DI)
	VMOVDQU Y1, 32(DI)
	ADDQ    $64, SI
	ADDQ    $64, DI
	SUBQ    $8, CX
	JNZ     words

	VZEROUPPER
	RET

// func clip(sums *[64]uint64, units, base int, acts *[256]uint8)
TEXT ·clip(SB), NOSPLIT, $0-32
	MOVQ sums+0(FP), SI
	MOVQ units+8(FP), CX
	MOVQ base+16(FP), AX
	MOVQ acts+24(FP), DI
	MOVQ         AX, X0
	VPBROADCASTW X0, Y0
	VPCMPEQW     Y1, Y1, Y1
	VPSRLW       $9, Y1, Y1 // MaxAct
	VPXOR        Y2, Y2, Y2

units:
	VMOVDQU (SI), Y3
	VMOVDQU 32(SI), Y4
	VPSUBW  Y0, Y3, Y3
	VPSUBW  Y0, Y4, Y4
	VPSRAW  $3, Y3, Y3 // ActShift
	VPSRAW  $3, Y4, Y4
	VPMAXSW Y2, Y3, Y3
	VPMAXSW Y2, Y4, Y4
	VPMINSW Y1, Y3, Y3
	VPMINSW Y1, Y4, Y4
	VPSLLW  $8, Y4, Y4
	VPOR    Y3, Y4, Y4
	VMOVDQU Y4, (DI)
	ADDQ    $64, SI
	ADDQ    $32, DI
	SUBQ    $32, CX
	JNZ     units

	VZEROUPPER
	RET

// func multiplyAdd(out *int8, units int, acts *[256]uint8, bias, scores *int32, blocks int)
//
// Two products of an activation below 128 and a weight below 64 are at most
// 16,002, four 32,004: they fit into 16 bits.
TEXT ·multiplyAdd(SB), NOSPLIT, $0-48
	MOVQ out+0(FP), SI
	MOVQ units+8(FP), DX
	MOVQ acts+16(FP), R8
	MOVQ bias+24(FP), AX
	MOVQ scores+32(FP), BX
	MOVQ blocks+40(FP), R9
	VPCMPEQW Y2, Y2, Y2
	VPSRLW   $15, Y2, Y2 // ones

block:
	VMOVDQU (AX), Y0
	VPXOR   Y1, Y1, Y1
	MOVQ    R8, DI
	MOVQ    DX, CX

units:
	VPBROADCASTD (DI), Y3
	VPBROADCASTD 4(DI), Y4
	VPBROADCASTD 8(DI), Y5
	VPBROADCASTD 12(DI), Y6
	VPMADDUBSW   (SI), Y3, Y3
	VPMADDUBSW   32(SI), Y4, Y4
	VPMADDUBSW   64(SI), Y5, Y5
	VPMADDUBSW   96(SI), Y6, Y6
	VPADDW       Y3, Y4, Y4
	VPADDW       Y5, Y6, Y6
	VPMADDWD     Y2, Y4, Y4
	VPMADDWD     Y2, Y6, Y6
	VPADDD       Y4, Y0, Y0
	VPADDD       Y6, Y1, Y1
	ADDQ         $16, DI
	ADDQ         $128, SI
	SUBQ         $16, CX
	JNZ          units

	VPADDD  Y1, Y0, Y0
	VMOVDQU Y0, (BX)
	ADDQ    $32, AX
	ADDQ    $32, BX
	DECQ    R9
	JNZ     block

	VZEROUPPER
	RET
